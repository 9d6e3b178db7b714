package dev.millrace.search.plan;

/// Where the versions of the rules are kept.
public interface RuleBook {

    /// The version in force.
    RetrievalRules inForce();

    /// An earlier version, or that in force.
    ///
    /// @param policy as [RetrievalRules#policy] names it
    /// @throws dev.millrace.core.error.InvalidInput if it is not kept
    RetrievalRules version(String policy);
}
