/// The log of each function, in a file.
@NullMarked
package dev.millrace.local.logs;

import org.jspecify.annotations.NullMarked;
