/// The whole suite, started as a user starts it and spoken to as a user speaks to it: over HTTP and AWS's own clients.
@NullMarked
package dev.millrace.acceptance;

import org.jspecify.annotations.NullMarked;
