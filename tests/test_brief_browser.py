"""The page in a real browser: whole, silent, and in the right direction."""

import re
import shutil
import subprocess

import pytest

from miyanji.brief.page import render
from tests.builders import brief_en, brief_fa

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed"),
]
# The page itself runs no script; this frame around it measures the page at phone width.
FRAME = """<!DOCTYPE html><meta charset="utf-8">
<iframe id="f" width="{width}" height="900"></iframe>
<pre id="out"></pre><script>
const frame = document.getElementById("f");
const problems = [];
frame.onload = () => {{
  const page = frame.contentDocument;
  const ids = new Set([...page.querySelectorAll("[id]")].map(e => e.id));
  for (const a of page.querySelectorAll("a[href^='#']"))
    if (!ids.has(a.getAttribute("href").slice(1))) problems.push("dead link " + a.href);
  const article = page.querySelector("article.article > div");
  document.getElementById("out").textContent = "RESULT " + JSON.stringify({{
    problems,
    wide: page.documentElement.scrollWidth,
    direction: getComputedStyle(page.documentElement).direction,
    article: getComputedStyle(article).direction,
    styled: getComputedStyle(page.querySelector("mark")).backgroundColor !== "rgba(0, 0, 0, 0)",
    loaded: frame.contentWindow.performance.getEntriesByType("resource").length,
  }});
}};
frame.src = "page.html";
</script>"""


def browse(folder, page, width):
    """What the browser found in ``page`` at ``width`` pixels, and what it wrote on its console."""
    import json

    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "frame.html").write_text(FRAME.format(width=width), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            "--allow-file-access-from-files", "--virtual-time-budget=4000",
            f"--user-data-dir={folder / 'profile'}", "--dump-dom", f"file://{folder}/frame.html",
        ],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    found = re.search(r"RESULT (\{.*?\})</pre>", done.stdout.decode())
    assert found, done.stderr.decode()[-2000:]
    console = [line for line in done.stderr.decode().splitlines() if "CONSOLE" in line]
    return json.loads(found[1].replace("&amp;", "&")), console


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("brief", "language"), [(brief_fa, "fa"), (brief_fa, "en"), (brief_en, "en")]
)
def test_page_in_the_browser(tmp_path, brief, language, width):
    article = brief()
    found, console = browse(tmp_path, render([article], language), width)
    rtl = {"fa": "rtl", "en": "ltr"}
    assert console == []
    assert found["problems"] == []
    assert found["loaded"] == 0
    assert found["styled"]
    assert found["direction"] == rtl[language]
    assert found["article"] == rtl[article.document.language]
    assert found["wide"] <= width
