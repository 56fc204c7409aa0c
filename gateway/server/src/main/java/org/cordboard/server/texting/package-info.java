/// Texts with people outside, in threads.
package org.cordboard.server.texting;
