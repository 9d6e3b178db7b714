/// DynamoDB on a laptop: AWS's own DynamoDB Local, on loopback only and without telemetry, in a process of its own.
package dev.millrace.local.dynamodb;
