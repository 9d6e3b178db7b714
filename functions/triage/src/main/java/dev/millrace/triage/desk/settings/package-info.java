/// How the desks of tenants are reached.
@NullMarked
package dev.millrace.triage.desk.settings;

import org.jspecify.annotations.NullMarked;
