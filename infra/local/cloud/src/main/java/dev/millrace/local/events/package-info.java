/// EventBridge on loopback: buses, rules, targets, retries and dead letters, schedules.
package dev.millrace.local.events;
