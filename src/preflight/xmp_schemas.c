/* xmp_schemas.c - the tables of the XMP Specification (Adobe, September 2005, part 4) that ISO 19005-2, 6.6.2.3.1 names. */
#include "preflight/xmp_schemas.h"

#include <stddef.h>

/* Closed choices have the type that they choose from: their values grew with each edition. */

/* ISO 19005-2, table 8. */
static const XmpMember pdf_a_id[] = {
    {"part", "Integer"}, {"amd", "Text"}, {"corr", "Text"}, {"conformance", "Text"},
};

/* XMP, September 2005, 4: Dublin Core. */
static const XmpMember dublin_core[] = {
    {"contributor", "Bag ProperName"}, {"coverage", "Text"}, {"creator", "Seq ProperName"}, {"date", "Seq Date"},
    {"description", "Lang Alt"}, {"format", "MIMEType"}, {"identifier", "Text"}, {"language", "Bag Locale"},
    {"publisher", "Bag ProperName"}, {"relation", "Bag Text"}, {"rights", "Lang Alt"}, {"source", "Text"},
    {"subject", "Bag Text"}, {"title", "Lang Alt"}, {"type", "Bag Text"},
};

/* Basic; a rating may be a real number since 2008. */
static const XmpMember basic[] = {
    {"Advisory", "Bag XPath"}, {"BaseURL", "URL"}, {"CreateDate", "Date"}, {"CreatorTool", "AgentName"},
    {"Identifier", "Bag Text"}, {"Label", "Text"}, {"MetadataDate", "Date"}, {"ModifyDate", "Date"},
    {"Nickname", "Text"}, {"Rating", "Real"}, {"Thumbnails", "Alt Thumbnail"},
};

/* Rights management. */
static const XmpMember rights[] = {
    {"Certificate", "URL"}, {"Marked", "Boolean"}, {"Owner", "Bag ProperName"}, {"UsageTerms", "Lang Alt"},
    {"WebStatement", "URL"},
};

/* Media management. */
static const XmpMember media_management[] = {
    {"DerivedFrom", "ResourceRef"}, {"DocumentID", "URI"}, {"History", "Seq ResourceEvent"}, {"InstanceID", "URI"},
    {"ManagedFrom", "ResourceRef"}, {"Manager", "AgentName"}, {"ManageTo", "URI"}, {"ManageUI", "URI"},
    {"ManagerVariant", "Text"}, {"RenditionClass", "RenditionClass"}, {"RenditionParams", "Text"},
    {"VersionID", "Text"}, {"Versions", "Seq Version"}, {"LastURL", "URL"}, {"RenditionOf", "ResourceRef"},
    {"SaveID", "Integer"},
};

/* Basic job ticket. */
static const XmpMember job[] = {
    {"JobRef", "Bag Job"},
};

/* Paged text. */
static const XmpMember paged_text[] = {
    {"MaxPageSize", "Dimensions"}, {"NPages", "Integer"}, {"Fonts", "Bag Font"}, {"Colorants", "Seq Colorant"},
    {"PlateNames", "Seq Text"},
};

/* Adobe PDF. */
static const XmpMember pdf[] = {
    {"Keywords", "Text"}, {"PDFVersion", "Text"}, {"Producer", "AgentName"},
};

/* Photoshop. */
static const XmpMember photoshop[] = {
    {"AuthorsPosition", "Text"}, {"CaptionWriter", "ProperName"}, {"Category", "Text"}, {"City", "Text"},
    {"Country", "Text"}, {"Credit", "Text"}, {"DateCreated", "Date"}, {"Headline", "Text"}, {"Instructions", "Text"},
    {"Source", "Text"}, {"State", "Text"}, {"SupplementalCategories", "Bag Text"}, {"TransmissionReference", "Text"},
    {"Urgency", "Integer"},
};

/* EXIF for TIFF. */
static const XmpMember tiff[] = {
    {"ImageWidth", "Integer"}, {"ImageLength", "Integer"}, {"BitsPerSample", "Seq Integer"},
    {"Compression", "Integer"}, {"PhotometricInterpretation", "Integer"}, {"Orientation", "Integer"},
    {"SamplesPerPixel", "Integer"}, {"PlanarConfiguration", "Integer"}, {"YCbCrSubSampling", "Seq Integer"},
    {"YCbCrPositioning", "Integer"}, {"XResolution", "Rational"}, {"YResolution", "Rational"},
    {"ResolutionUnit", "Integer"}, {"TransferFunction", "Seq Integer"}, {"WhitePoint", "Seq Rational"},
    {"PrimaryChromaticities", "Seq Rational"}, {"YCbCrCoefficients", "Seq Rational"},
    {"ReferenceBlackWhite", "Seq Rational"}, {"DateTime", "Date"}, {"ImageDescription", "Lang Alt"},
    {"Make", "ProperName"}, {"Model", "ProperName"}, {"Software", "AgentName"}, {"Artist", "ProperName"},
    {"Copyright", "Lang Alt"},
};

/* EXIF. */
static const XmpMember exif[] = {
    {"ExifVersion", "Text"}, {"FlashpixVersion", "Text"}, {"ColorSpace", "Integer"},
    {"ComponentsConfiguration", "Seq Integer"}, {"CompressedBitsPerPixel", "Rational"},
    {"PixelXDimension", "Integer"}, {"PixelYDimension", "Integer"}, {"UserComment", "Lang Alt"},
    {"RelatedSoundFile", "Text"}, {"DateTimeOriginal", "Date"}, {"DateTimeDigitized", "Date"},
    {"ExposureTime", "Rational"}, {"FNumber", "Rational"}, {"ExposureProgram", "Integer"},
    {"SpectralSensitivity", "Text"}, {"ISOSpeedRatings", "Seq Integer"}, {"OECF", "OECF/SFR"},
    {"ShutterSpeedValue", "Rational"}, {"ApertureValue", "Rational"}, {"BrightnessValue", "Rational"},
    {"ExposureBiasValue", "Rational"}, {"MaxApertureValue", "Rational"}, {"SubjectDistance", "Rational"},
    {"MeteringMode", "Integer"}, {"LightSource", "Integer"}, {"Flash", "Flash"}, {"FocalLength", "Rational"},
    {"SubjectArea", "Seq Integer"}, {"FlashEnergy", "Rational"}, {"SpatialFrequencyResponse", "OECF/SFR"},
    {"FocalPlaneXResolution", "Rational"}, {"FocalPlaneYResolution", "Rational"},
    {"FocalPlaneResolutionUnit", "Integer"}, {"SubjectLocation", "Seq Integer"}, {"ExposureIndex", "Rational"},
    {"SensingMethod", "Integer"}, {"FileSource", "Integer"}, {"SceneType", "Integer"}, {"CFAPattern", "CFAPattern"},
    {"CustomRendered", "Integer"}, {"ExposureMode", "Integer"}, {"WhiteBalance", "Integer"},
    {"DigitalZoomRatio", "Rational"}, {"FocalLengthIn35mmFilm", "Integer"}, {"SceneCaptureType", "Integer"},
    {"GainControl", "Integer"}, {"Contrast", "Integer"}, {"Saturation", "Integer"}, {"Sharpness", "Integer"},
    {"DeviceSettingDescription", "DeviceSettings"}, {"SubjectDistanceRange", "Integer"}, {"ImageUniqueID", "Text"},
    {"GPSVersionID", "Text"}, {"GPSLatitude", "GPSCoordinate"}, {"GPSLongitude", "GPSCoordinate"},
    {"GPSAltitudeRef", "Integer"}, {"GPSAltitude", "Rational"}, {"GPSTimeStamp", "Date"}, {"GPSSatellites", "Text"},
    {"GPSStatus", "Text"}, {"GPSMeasureMode", "Text"}, {"GPSDOP", "Rational"}, {"GPSSpeedRef", "Text"},
    {"GPSSpeed", "Rational"}, {"GPSTrackRef", "Text"}, {"GPSTrack", "Rational"}, {"GPSImgDirectionRef", "Text"},
    {"GPSImgDirection", "Rational"}, {"GPSMapDatum", "Text"}, {"GPSDestLatitude", "GPSCoordinate"},
    {"GPSDestLongitude", "GPSCoordinate"}, {"GPSDestBearingRef", "Text"}, {"GPSDestBearing", "Rational"},
    {"GPSDestDistanceRef", "Text"}, {"GPSDestDistance", "Rational"}, {"GPSProcessingMethod", "Text"},
    {"GPSAreaInformation", "Text"}, {"GPSDifferential", "Integer"},
};

/* EXIF, additional. */
static const XmpMember exif_more[] = {
    {"Lens", "Text"}, {"SerialNumber", "Text"},
};

/* Camera raw. */
static const XmpMember camera_raw[] = {
    {"AutoBrightness", "Boolean"}, {"AutoContrast", "Boolean"}, {"AutoExposure", "Boolean"},
    {"AutoShadows", "Boolean"}, {"BlueHue", "Integer"}, {"BlueSaturation", "Integer"}, {"Brightness", "Integer"},
    {"CameraProfile", "Text"}, {"ChromaticAberrationB", "Integer"}, {"ChromaticAberrationR", "Integer"},
    {"ColorNoiseReduction", "Integer"}, {"Contrast", "Integer"}, {"CropTop", "Real"}, {"CropLeft", "Real"},
    {"CropBottom", "Real"}, {"CropRight", "Real"}, {"CropAngle", "Real"}, {"CropWidth", "Real"},
    {"CropHeight", "Real"}, {"CropUnits", "Integer"}, {"Exposure", "Real"}, {"GreenHue", "Integer"},
    {"GreenSaturation", "Integer"}, {"HasCrop", "Boolean"}, {"HasSettings", "Boolean"},
    {"LuminanceSmoothing", "Integer"}, {"RawFileName", "Text"}, {"RedHue", "Integer"}, {"RedSaturation", "Integer"},
    {"Saturation", "Integer"}, {"Shadows", "Integer"}, {"ShadowTint", "Integer"}, {"Sharpness", "Integer"},
    {"Temperature", "Integer"}, {"Tint", "Integer"}, {"ToneCurve", "Seq Text"}, {"ToneCurveName", "Text"},
    {"Version", "Text"}, {"VignetteAmount", "Integer"}, {"VignetteMidpoint", "Integer"}, {"WhiteBalance", "Text"},
};

/* Dynamic media. */
static const XmpMember dynamic_media[] = {
    {"projectRef", "ProjectLink"}, {"videoFrameRate", "Text"}, {"videoFrameSize", "Dimensions"},
    {"videoPixelAspectRatio", "Rational"}, {"videoPixelDepth", "Text"}, {"videoColorSpace", "Text"},
    {"videoAlphaMode", "Text"}, {"videoAlphaPremultipleColor", "Colorant"},
    {"videoAlphaUnityIsTransparent", "Boolean"}, {"videoCompressor", "Text"}, {"videoFieldOrder", "Text"},
    {"pullDown", "Text"}, {"audioSampleRate", "Integer"}, {"audioSampleType", "Text"}, {"audioChannelType", "Text"},
    {"audioCompressor", "Text"}, {"speakerPlacement", "Text"}, {"fileDataRate", "Rational"}, {"tapeName", "Text"},
    {"altTapeName", "Text"}, {"startTimecode", "Timecode"}, {"altTimecode", "Timecode"}, {"duration", "Time"},
    {"scene", "Text"}, {"shotName", "Text"}, {"shotDate", "Date"}, {"shotLocation", "Text"}, {"logComment", "Text"},
    {"markers", "Seq Marker"}, {"contributedMedia", "Bag Media"}, {"absPeakAudioFilePath", "URI"},
    {"relativePeakAudioFilePath", "URI"}, {"videoModDate", "Date"}, {"audioModDate", "Date"},
    {"metadataModDate", "Date"}, {"artist", "Text"}, {"album", "Text"}, {"trackNumber", "Integer"}, {"genre", "Text"},
    {"copyright", "Text"}, {"releaseDate", "Date"}, {"composer", "Text"}, {"engineer", "Text"}, {"tempo", "Real"},
    {"instrument", "Text"}, {"introTime", "Time"}, {"outCue", "Time"}, {"relativeTimestamp", "Time"},
    {"loop", "Boolean"}, {"numberOfBeats", "Real"}, {"key", "Text"}, {"stretchMode", "Text"},
    {"timeScaleParams", "TimeScaleStretch"}, {"resampleParams", "ResampleStretch"},
    {"beatSpliceParams", "BeatSpliceStretch"}, {"timeSignature", "Text"}, {"scaleType", "Text"},
};

/* --- structures ------------------------------------------------------------------------------------- */

static const XmpMember dimensions_type[] = {
    {"w", "Real"}, {"h", "Real"}, {"unit", "Text"},
};

static const XmpMember colorant_type[] = {
    {"swatchName", "Text"}, {"mode", "Text"}, {"type", "Text"}, {"cyan", "Real"}, {"magenta", "Real"},
    {"yellow", "Real"}, {"black", "Real"}, {"red", "Integer"}, {"green", "Integer"}, {"blue", "Integer"},
    {"L", "Real"}, {"A", "Integer"}, {"B", "Integer"},
};

static const XmpMember font_type[] = {
    {"fontName", "Text"}, {"fontFamily", "Text"}, {"fontFace", "Text"}, {"fontType", "Text"},
    {"versionString", "Text"}, {"composite", "Boolean"}, {"fontFileName", "Text"}, {"childFontFiles", "Seq Text"},
};

static const XmpMember thumbnail_type[] = {
    {"height", "Integer"}, {"width", "Integer"}, {"format", "Text"}, {"image", "Text"},
};

static const XmpMember resourceevent_type[] = {
    {"action", "Text"}, {"instanceID", "URI"}, {"parameters", "Text"}, {"softwareAgent", "AgentName"},
    {"when", "Date"},
};

static const XmpMember resourceref_type[] = {
    {"instanceID", "URI"}, {"documentID", "URI"}, {"versionID", "Text"}, {"renditionClass", "RenditionClass"},
    {"renditionParams", "Text"}, {"manager", "AgentName"}, {"managerVariant", "Text"}, {"manageTo", "URI"},
    {"manageUI", "URI"},
};

static const XmpMember version_type[] = {
    {"comments", "Text"}, {"event", "ResourceEvent"}, {"modifyDate", "Date"}, {"modifier", "ProperName"},
    {"version", "Text"},
};

static const XmpMember job_type[] = {
    {"name", "Text"}, {"id", "Text"}, {"url", "URL"},
};

static const XmpMember projectlink_type[] = {
    {"type", "Text"}, {"path", "URI"},
};

static const XmpMember timecode_type[] = {
    {"timeValue", "Text"}, {"timeFormat", "Text"},
};

static const XmpMember time_type[] = {
    {"value", "Integer"}, {"scale", "Rational"},
};

static const XmpMember marker_type[] = {
    {"startTime", "Any"}, {"duration", "Any"}, {"comment", "Text"}, {"name", "Text"}, {"location", "URI"},
    {"target", "Text"}, {"type", "Text"},
};

static const XmpMember media_type[] = {
    {"path", "URI"}, {"track", "Text"}, {"startTime", "Time"}, {"duration", "Time"}, {"managed", "Boolean"},
    {"webStatement", "URI"},
};

static const XmpMember timescalestretch_type[] = {
    {"quality", "Text"}, {"frameSize", "Real"}, {"frameOverlappingPercentage", "Real"},
};

static const XmpMember resamplestretch_type[] = {
    {"quality", "Text"},
};

static const XmpMember beatsplicestretch_type[] = {
    {"useFileBeatsMarker", "Boolean"}, {"riseInDecibel", "Real"}, {"riseInTimeDuration", "Time"},
};

static const XmpMember flash_type[] = {
    {"Fired", "Boolean"}, {"Return", "Text"}, {"Mode", "Text"}, {"Function", "Boolean"},
    {"RedEyeMode", "Boolean"},
};

static const XmpMember oecf_type[] = {
    {"Columns", "Integer"}, {"Rows", "Integer"}, {"Names", "Seq Text"}, {"Values", "Seq Rational"},
};

static const XmpMember cfapattern_type[] = {
    {"Columns", "Integer"}, {"Rows", "Integer"}, {"Values", "Seq Integer"},
};

static const XmpMember devicesettings_type[] = {
    {"Columns", "Integer"}, {"Rows", "Integer"}, {"Settings", "Seq Text"},
};

#define MEMBERS(array) array, (int)(sizeof(array) / sizeof((array)[0]))

const XmpMembers *xmp_schemas(int *count)
{
    static const XmpMembers all[] = {
        {NULL, "http://www.aiim.org/pdfa/ns/id/", MEMBERS(pdf_a_id)},
        {NULL, "http://purl.org/dc/elements/1.1/", MEMBERS(dublin_core)},
        {NULL, "http://ns.adobe.com/xap/1.0/", MEMBERS(basic)},
        {NULL, "http://ns.adobe.com/xap/1.0/rights/", MEMBERS(rights)},
        {NULL, "http://ns.adobe.com/xap/1.0/mm/", MEMBERS(media_management)},
        {NULL, "http://ns.adobe.com/xap/1.0/bj/", MEMBERS(job)},
        {NULL, "http://ns.adobe.com/xap/1.0/t/pg/", MEMBERS(paged_text)},
        {NULL, "http://ns.adobe.com/pdf/1.3/", MEMBERS(pdf)},
        {NULL, "http://ns.adobe.com/photoshop/1.0/", MEMBERS(photoshop)},
        {NULL, "http://ns.adobe.com/tiff/1.0/", MEMBERS(tiff)},
        {NULL, "http://ns.adobe.com/exif/1.0/", MEMBERS(exif)},
        {NULL, "http://ns.adobe.com/exif/1.0/aux/", MEMBERS(exif_more)},
        {NULL, "http://ns.adobe.com/camera-raw-settings/1.0/", MEMBERS(camera_raw)},
        {NULL, "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(dynamic_media)},
    };
    *count = (int)(sizeof all / sizeof all[0]);
    return all;
}

const XmpMembers *xmp_structures(int *count)
{
    static const XmpMembers all[] = {
        {"dimensions", "http://ns.adobe.com/xap/1.0/sType/Dimensions#", MEMBERS(dimensions_type)},
        {"colorant", "http://ns.adobe.com/xap/1.0/g/", MEMBERS(colorant_type)},
        {"font", "http://ns.adobe.com/xap/1.0/sType/Font#", MEMBERS(font_type)},
        {"thumbnail", "http://ns.adobe.com/xap/1.0/g/img/", MEMBERS(thumbnail_type)},
        {"resourceevent", "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#", MEMBERS(resourceevent_type)},
        {"resourceref", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#", MEMBERS(resourceref_type)},
        {"version", "http://ns.adobe.com/xap/1.0/sType/Version#", MEMBERS(version_type)},
        {"job", "http://ns.adobe.com/xap/1.0/sType/Job#", MEMBERS(job_type)},
        {"projectlink", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(projectlink_type)},
        {"timecode", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(timecode_type)},
        {"time", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(time_type)},
        {"marker", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(marker_type)},
        {"media", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(media_type)},
        {"timescalestretch", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(timescalestretch_type)},
        {"resamplestretch", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(resamplestretch_type)},
        {"beatsplicestretch", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", MEMBERS(beatsplicestretch_type)},
        {"flash", "http://ns.adobe.com/exif/1.0/", MEMBERS(flash_type)},
        {"oecf/sfr", "http://ns.adobe.com/exif/1.0/", MEMBERS(oecf_type)},
        {"cfapattern", "http://ns.adobe.com/exif/1.0/", MEMBERS(cfapattern_type)},
        {"devicesettings", "http://ns.adobe.com/exif/1.0/", MEMBERS(devicesettings_type)},
    };
    *count = (int)(sizeof all / sizeof all[0]);
    return all;
}
