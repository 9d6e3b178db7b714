/// Settings from AWS Secrets Manager.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.secretsmanager;
