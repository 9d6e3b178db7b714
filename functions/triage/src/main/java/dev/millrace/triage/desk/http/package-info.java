/// Requests to desks, and which of them may be sent again.
@NullMarked
package dev.millrace.triage.desk.http;

import org.jspecify.annotations.NullMarked;
