/// How good the sound of calls is: collected each second, told to consoles, kept with the call.
package org.cordboard.server.quality;
