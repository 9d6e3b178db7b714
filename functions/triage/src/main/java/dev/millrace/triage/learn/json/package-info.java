/// Events about tickets as messages of a queue.
@NullMarked
package dev.millrace.triage.learn.json;

import org.jspecify.annotations.NullMarked;
