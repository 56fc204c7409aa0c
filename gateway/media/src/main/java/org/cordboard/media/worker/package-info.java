/// The event loop that owns the sockets: packets in, paced ticks, commands from other threads.
package org.cordboard.media.worker;
