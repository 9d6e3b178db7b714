/// Rules, prompts and records of classification as JSON.
@NullMarked
package dev.millrace.triage.classify.json;

import org.jspecify.annotations.NullMarked;
