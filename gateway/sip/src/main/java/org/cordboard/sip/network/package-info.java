/// Addresses in blocks.
package org.cordboard.sip.network;
