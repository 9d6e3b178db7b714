package dev.millrace.approvals.guard;

/// A policy and its version, as the ledger has it: `jira-create-issue@1@0f6a3822060f`.
record VersionedName(String name, String version) {

    /// What somebody wants a decision replayed with: a name with a version, or the version alone.
    ///
    /// @param recorded what the decision was made with
    static VersionedName wanted(String wanted, String recorded) {
        var name = recorded.split("@", 2)[0];
        return wanted.startsWith(name + "@")
                ? new VersionedName(name, wanted.substring(name.length() + 1))
                : new VersionedName(name, wanted);
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
