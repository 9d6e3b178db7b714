/// The token vault in a DynamoDB table.
@NullMarked
package dev.millrace.policies.dynamodb;

import org.jspecify.annotations.NullMarked;
