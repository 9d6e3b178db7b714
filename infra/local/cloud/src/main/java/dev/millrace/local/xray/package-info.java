/// Receives what functions trace.
@NullMarked
package dev.millrace.local.xray;

import org.jspecify.annotations.NullMarked;
