/// How a Task state reaches the outside: one narrow port, and the adapters for Lambda, EventBridge and SQS.
package dev.millrace.local.statemachines.task;
