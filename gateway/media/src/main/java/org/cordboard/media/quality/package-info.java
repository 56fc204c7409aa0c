/// How good sound is: what is known of it, second by second, and what that means to who listens (ITU-T G.107).
package org.cordboard.media.quality;
