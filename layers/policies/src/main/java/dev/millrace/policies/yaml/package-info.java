/// Reading YAML that a JSON Schema describes.
@NullMarked
package dev.millrace.policies.yaml;

import org.jspecify.annotations.NullMarked;
