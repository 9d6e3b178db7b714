/// Asks the policy and the routing table, and replays what they said.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.guard;
