# A compaction alone takes the link away and leaves the tombstone.
nodetool compact vault resets
