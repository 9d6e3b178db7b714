/// Learns from what people correct and resolve.
@NullMarked
package dev.millrace.triage.learn;

import org.jspecify.annotations.NullMarked;
