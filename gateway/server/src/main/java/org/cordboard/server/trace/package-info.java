/// What was said on the wire for each call, and how the browsers' sound was connected: kept for a while, shown and
/// downloaded.
package org.cordboard.server.trace;
