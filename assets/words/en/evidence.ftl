# How we know: one sentence for each kind of observation that a rule names.
