/// What trunks write otherwise than we do: numbers and headers.
package org.cordboard.sip.dialect;
