/// Takes requested actions off the queue and has each guarded.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.action;
