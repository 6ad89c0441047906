namespace MunicipalPlanning.Web.Schedules;

/// <summary>A change of a schedule did not reach the database; nothing was written, and the same may be tried again.</summary>
public sealed class ScheduleNotSavedException() : Exception("The database cannot be reached.");
