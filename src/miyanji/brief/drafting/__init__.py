"""From coded reports to a draft case: what an analyst edits before asking the graph model."""

from miyanji.brief.drafting.draft import Draft, NothingToDraftError, draft
from miyanji.brief.drafting.material import Material, material_of
from miyanji.brief.drafting.writing import to_toml

__all__ = ["Draft", "Material", "NothingToDraftError", "draft", "material_of", "to_toml"]
