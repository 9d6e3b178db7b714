/// The master secret in AWS Secrets Manager.
@NullMarked
package dev.millrace.policies.secretsmanager;

import org.jspecify.annotations.NullMarked;
