/// Claims in a DynamoDB table.
@NullMarked
package dev.millrace.ingestion.dynamodb;

import org.jspecify.annotations.NullMarked;
