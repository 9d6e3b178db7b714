/// UN/CEFACT Cross Industry Invoice, the XML of [Factur-X and ZUGFeRD 2](https://fnfe-mpe.org/factur-x/), and Cross
/// Industry Order, that of Order-X.
@NullMarked
package dev.millrace.erp.read.cii;

import org.jspecify.annotations.NullMarked;
