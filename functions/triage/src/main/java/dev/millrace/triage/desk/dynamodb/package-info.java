/// Filings in Amazon DynamoDB.
@NullMarked
package dev.millrace.triage.desk.dynamodb;

import org.jspecify.annotations.NullMarked;
