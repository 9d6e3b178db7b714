/// `./millrace mask`: masks a file of any size on this machine.
package dev.millrace.local.masking;
