/// Cards for Microsoft Teams.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.teams;
