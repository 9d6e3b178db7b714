/// Reads and writes the events of actions.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.eventbridge;
