/// The Lambda service on loopback: one JVM per sandbox, each running AWS's own runtime interface client.
@NullMarked
package dev.millrace.local.lambda;

import org.jspecify.annotations.NullMarked;
