/// S3 on a laptop: S3Proxy over the file system, in a process of its own, telling the local cloud about every change.
package dev.millrace.local.s3;
