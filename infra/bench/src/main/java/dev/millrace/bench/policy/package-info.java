/// Policies and decision tables evaluated in the JVM, beside the engines that others run.
@NullMarked
package dev.millrace.bench.policy;

import org.jspecify.annotations.NullMarked;
