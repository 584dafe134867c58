# What a report says beside its causes.
