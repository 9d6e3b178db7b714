/// Settings of desks from AWS Secrets Manager.
@NullMarked
package dev.millrace.triage.desk.secretsmanager;

import org.jspecify.annotations.NullMarked;
