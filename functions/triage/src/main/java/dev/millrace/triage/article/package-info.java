/// Turns resolutions into knowledge articles: drafts them, has people read them, and publishes those that they approve.
@NullMarked
package dev.millrace.triage.article;

import org.jspecify.annotations.NullMarked;
