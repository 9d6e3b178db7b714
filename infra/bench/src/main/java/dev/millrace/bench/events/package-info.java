/// What the local EventBridge promises, measured.
package dev.millrace.bench.events;
