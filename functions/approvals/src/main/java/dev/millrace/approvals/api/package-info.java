/// The HTTP API of approvals: who may read and decide, and what they see.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.api;
