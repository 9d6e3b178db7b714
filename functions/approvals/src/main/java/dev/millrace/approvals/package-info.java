/// People decide what programs may not decide alone.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals;
