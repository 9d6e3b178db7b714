/// Data keys from AWS KMS.
@NullMarked
package dev.millrace.policies.kms;

import org.jspecify.annotations.NullMarked;
