/// Requests of Jira Service Management.
@NullMarked
package dev.millrace.triage.desk.jira;

import org.jspecify.annotations.NullMarked;
