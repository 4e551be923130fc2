"""From sentences and actors to acts."""
