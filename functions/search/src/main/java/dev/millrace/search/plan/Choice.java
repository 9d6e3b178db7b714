package dev.millrace.search.plan;

/// What the rules decide by the traits of a query.
///
/// @param rule the rule that decided, by its name in the policy
/// @param policy the version of the rules, as the ledger records it: `default:1@0f6a3822060f`
public record Choice(QueryClass queryClass, String rule, RetrievalRule.Way way, String policy) {}
