/// Approvals in Amazon DynamoDB.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.dynamodb;
