/// Masks by the masking engine.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.dlp;
