/// Settings of configuration management databases from AWS Secrets Manager.
@NullMarked
package dev.millrace.triage.context.secretsmanager;

import org.jspecify.annotations.NullMarked;
