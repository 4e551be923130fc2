"""The same over many documents: shards, engines, one output."""
