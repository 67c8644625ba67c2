using System.Net;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>What a page is drawn of: the record, the address asked for, and where this site stands.</summary>
/// <param name="Site">The site's own address, ending in a slash.</param>
/// <param name="Path">The address asked for, without its filters.</param>
/// <param name="Asker">The address from which it is asked.</param>
internal sealed record View(PublishedRecord Record, Uri Site, string Path, IQueryCollection Query, IPAddress? Asker = null)
{
    /// <summary>An address of this site, for those who read it elsewhere.</summary>
    public string Absolute(string path) => new Uri(Site, path).AbsoluteUri;
}
