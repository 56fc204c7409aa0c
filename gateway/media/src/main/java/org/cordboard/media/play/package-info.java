/// Sounds as a row of 20 ms frames.
package org.cordboard.media.play;
