# German: not there yet.
