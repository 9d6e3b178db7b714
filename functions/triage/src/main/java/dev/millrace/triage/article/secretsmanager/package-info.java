/// The audit key from AWS Secrets Manager.
@NullMarked
package dev.millrace.triage.article.secretsmanager;

import org.jspecify.annotations.NullMarked;
